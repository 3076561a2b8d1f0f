const ESCAPES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
};

/** Escapes text for the content of an XML element. */
export function escapeXml(text: string): string {
  return text.replace(/[&<>]/g, character => ESCAPES[character]);
}

/** Writes an XML element around content that is XML already. */
export function element(name: string, ...content: string[]): string {
  return `<${name}>${content.join('')}</${name}>`;
}

/** Takes the root element away from around its content. */
export function withoutRoot(xml: string): string {
  return xml.replace(/^<[^>]*>/, '').replace(/<\/[^<]*>$/, '');
}
