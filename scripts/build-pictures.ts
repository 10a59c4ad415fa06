/** `npm run pictures`: drives the built program in a terminal and writes its screens to docs/pictures as SVG. */
import {mkdirSync, writeFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {pictures, takePicture} from './pictures/pictures.ts';

const folder = fileURLToPath(new URL('../docs/pictures', import.meta.url));
mkdirSync(folder, {recursive: true});
for (const picture of pictures) {
	const svg = await takePicture(picture);
	writeFileSync(`${folder}/${picture.name}.svg`, svg);
	console.log(`docs/pictures/${picture.name}.svg: ${svg.length} bytes.`);
}
