import * as v from 'valibot';
import type { AwsOperation } from '../../aws/types.ts';
import { type Executions, epochSeconds } from '../executions.ts';
import type { Journal } from '../journal.ts';
import { parseRequest } from './request.ts';

const request = v.object({
  stateMachineArn: v.string(),
  statusFilter: v.optional(v.string(), ''),
  maxResults: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1000)), 100),
  nextToken: v.optional(v.pipe(v.string(), v.digits()), '0'),
});

/** Newest first, a page at a time; the token is the number of executions already shown. */
export const listExecutions =
  (executions: Executions, journal: Journal): AwsOperation =>
  async (given) => {
    const { stateMachineArn, statusFilter, maxResults, nextToken } = parseRequest(request, given);
    const { arn } = executions.machine(stateMachineArn);
    const size = maxResults || 100;
    const shown = Number(nextToken);
    const rows = journal.list(arn, statusFilter, size + 1, shown);
    const page = rows.slice(0, size).map((row) => ({
      executionArn: row.arn,
      stateMachineArn,
      name: row.name,
      status: row.status,
      startDate: epochSeconds(row.startedAt),
      ...(row.stoppedAt === null ? {} : { stopDate: epochSeconds(row.stoppedAt) }),
    }));
    return { executions: page, ...(rows.length > size ? { nextToken: String(shown + size) } : {}) };
  };
