/** The table of fields in docs/search.md. */
import {markdownTable} from '../dataset/markdown.ts';
import {queryFields} from './query-fields.ts';

/** The fields as a Markdown table, one row each in the order of the help. */
export function searchFieldsMarkdown(): string {
	return markdownTable([
		['field', 'what it says of an event', 'example', 'values'],
		...queryFields.map(({name, description, example, choices = []}) => [
			`\`${name}:\``,
			description,
			`\`${example}\``,
			choices.join(', '),
		]),
	]);
}
