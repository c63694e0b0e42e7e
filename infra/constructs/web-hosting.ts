import { CfnApp, CfnBranch } from 'aws-cdk-lib/aws-amplify';
import { Construct } from 'constructs';
import { securityHeaders } from './security-headers.ts';

/** The web app on Amplify Hosting: deployed by upload, so there is no repository to connect. */
export class WebHosting extends Construct {
  readonly appId: string;
  readonly url: string;

  /** @param connections addresses that pages talk to besides their own */
  constructor(scope: Construct, id: string, connections: readonly string[]) {
    super(scope, id);
    const app = new CfnApp(this, 'App', {
      name: 'boothpresso',
      platform: 'WEB',
      // Whatever isn't a file is a page of the single-page app.
      customRules: [
        {
          source: '</^[^.]+$|\\.(?!(css|gif|ico|jpg|js|json|map|png|svg|txt|webmanifest|webp|woff|woff2)$)([^.]+$)/>',
          target: '/index.html',
          status: '200',
        },
      ],
      customHeaders: securityHeaders(connections),
    });
    const branch = new CfnBranch(this, 'Branch', {
      appId: app.attrAppId,
      branchName: 'main',
      stage: 'PRODUCTION',
      enableAutoBuild: false,
      enablePullRequestPreview: false,
    });
    this.appId = app.attrAppId;
    this.url = `https://${branch.attrBranchName}.${app.attrDefaultDomain}`;
  }
}
