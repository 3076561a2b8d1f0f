export interface Config {
  awsDetectiveControls?: {
    /** Where tickets on gaps are opened. */
    tickets?: {
      /**
       * As GitHub issues; the module does nothing where this is not set. Credentials are
       * those of `integrations.github` for the host: they need to write issues.
       */
      github?: {
        /** A host of `integrations.github`. Default: `github.com`. */
        host?: string;
        /** `owner/name`, for entities that name no repository of their own. */
        repository: string;
        /**
         * Whether issues go to the repository of the entity's annotation
         * `github.com/project-slug`, where it has one. Default: true.
         */
        repositoryAnnotation?: boolean;
        /** Labels of the issues, beside `aws-detective-controls`. */
        labels?: string[];
      };
    };
  };
}
