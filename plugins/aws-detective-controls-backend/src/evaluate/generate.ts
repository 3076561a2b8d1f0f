import { ALL_CONTROLS } from './controls';
import { controlsDocument } from './controlsDocument';

/**
 * The files that are generated from the controls.
 *
 * @returns their content by path, below the root of the repository
 */
export function generatedFiles(): Record<string, string> {
  return { 'docs/controls.md': controlsDocument(ALL_CONTROLS) };
}
