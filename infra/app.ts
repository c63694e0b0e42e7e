import { fileURLToPath } from 'node:url';
import { App } from 'aws-cdk-lib';
import { bundleResolver } from '../amplify/resolvers/bundle.ts';
import { resolvers } from '../amplify/resolvers/index.ts';
import { BoothStack } from './booth-stack.ts';
import { featureFlags } from './feature-flags.ts';
import { workflows } from './workflows/index.ts';

const pathOf = (path: string) => fileURLToPath(new URL(path, import.meta.url));

// The AppSync construct library uses what the CDK has since deprecated; there is nothing to be done about it here.
process.env.JSII_DEPRECATED = 'quiet';

const app = new App({
  outdir: pathOf('../cdk.out'),
  postCliContext: featureFlags,
  analyticsReporting: false,
  treeMetadata: false,
});
new BoothStack(app, 'Boothpresso', {
  workflows,
  schema: pathOf('../amplify/schema.graphql'),
  resolvers,
  bundleResolver,
  bundleOf: (name) => pathOf(`../aggregator/dist/${name}`),
  now: new Date(),
});
app.synth();
