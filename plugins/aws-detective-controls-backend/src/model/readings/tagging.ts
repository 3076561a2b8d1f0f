import { Declarations } from './CollectorDeclaration';

/** tag:GetResources. */
export interface TaggedResource {
  arn: string;
  tags: Record<string, string>;
}

/** What the collectors of this service read. */
export interface TaggingReadings {
  'tag:resources': TaggedResource[];
}

/** What they call. */
export const taggingDeclarations: Declarations<TaggingReadings> = {
  'tag:resources': {
    target: 'regional',
    list: [{ operation: 'tag:GetResources', action: 'tag:GetResources' }],
  },
};
