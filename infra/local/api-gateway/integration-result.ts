/** What an integration's back end answered, before it is mapped. */
export interface IntegrationResult {
  readonly status: number;
  readonly body: string;
}
