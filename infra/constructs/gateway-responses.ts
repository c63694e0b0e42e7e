import { ResponseType, type RestApi } from 'aws-cdk-lib/aws-apigateway';
import { corsHeaders } from '../api/cors.ts';
import { errors, retryAfterSeconds } from '../api/errors.ts';
import { gatewayErrorBody, gatewayErrors } from '../api/gateway-errors.ts';
import { toPascalCase } from './to-pascal-case.ts';

/** The gateway's own errors in the shape of all others, readable by a page of another origin too. */
export function addGatewayResponses(api: RestApi): void {
  for (const [type, answer] of Object.entries(gatewayErrors)) {
    const seconds = retryAfterSeconds[answer.error];
    api.addGatewayResponse(toPascalCase(type.toLowerCase().replaceAll('_', '-')), {
      type: ResponseType.of(type),
      statusCode: String(errors[answer.error]),
      responseHeaders: { ...corsHeaders, ...(seconds !== undefined && { 'Retry-After': `'${seconds}'` }) },
      templates: { 'application/json': gatewayErrorBody(answer) },
    });
  }
}
