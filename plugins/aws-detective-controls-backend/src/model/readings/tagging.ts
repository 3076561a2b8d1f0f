import { Declarations } from './CollectorDeclaration';

/** tag:GetResources. */
export interface TaggedResource {
  arn: string;
  tags: Record<string, string>;
}

/** What the collectors of this service read. */
export interface TaggingReadings {
  'tag:resources': TaggedResource[];
  /** Those of global services that other collectors list. */
  'tag:global-resources': TaggedResource[];
}

/** What they call. */
export const taggingDeclarations: Declarations<TaggingReadings> = {
  'tag:global-resources': {
    target: 'global',
    list: [{ operation: 'tag:GetResources', action: 'tag:GetResources' }],
  },
  'tag:resources': {
    target: 'regional',
    list: [{ operation: 'tag:GetResources', action: 'tag:GetResources' }],
  },
};
