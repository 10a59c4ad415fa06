// The reference for the start of the screen: the smallest program on the same drawing library, not bundled.
import {render, Text} from 'ink';
import {createElement} from 'react';

render(createElement(Text, null, 'hello'));
setInterval(() => {}, 1000);
