import { UnsupportedTemplate } from '../template/errors.ts';
import type { Resource } from '../template/resource.ts';
import { GatewayFailure } from './failures.ts';
import { readResource } from './template-reader.ts';

interface RouteNode {
  /** `/booths/{boothId}`. */
  readonly path: string;
  readonly children: Map<string, RouteNode>;
  parameter?: { readonly name: string; readonly node: RouteNode };
}

export interface FoundRoute {
  readonly resourcePath: string;
  readonly parameters: ReadonlyMap<string, string>;
}

export interface RouteTree {
  /** The template's path of a resource by its id; `/` for the root's. */
  pathOf(resourceId: string): string;
  /** The resource that a path names (slashes split it before it is decoded), or nothing. */
  find(path: string): FoundRoute | undefined;
}

function decode(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    throw new GatewayFailure('BAD_REQUEST_PARAMETERS', 'The path has a broken percent escape');
  }
}

function addChild(parent: RouteNode, { logicalId }: Resource, part: string): RouteNode {
  const node: RouteNode = { path: `${parent.path === '/' ? '' : parent.path}/${part}`, children: new Map() };
  const name = /^\{([\w.-]+)\}$/.exec(part)?.[1];
  if (name === undefined && /[{}+]/.test(part)) throw new UnsupportedTemplate(logicalId, `PathPart (${part})`);
  if (name === undefined) parent.children.set(part, node);
  else if (parent.parameter === undefined) parent.parameter = { name, node };
  else throw new UnsupportedTemplate(logicalId, `PathPart (${part}: a second parameter)`);
  return node;
}

/** The tree of the API's resources. A parent that isn't one of them is the root. */
export function readRouteTree(resources: readonly Resource[]): RouteTree {
  const byId = new Map(
    resources
      .filter(({ type }) => type === 'AWS::ApiGateway::Resource')
      .map((resource) => [resource.logicalId, resource]),
  );
  const root: RouteNode = { path: '/', children: new Map() };
  const nodes = new Map<string, RouteNode>();
  const nodeOf = (id: string): RouteNode => {
    const resource = byId.get(id);
    if (resource === undefined) return root;
    const known = nodes.get(id);
    if (known !== undefined) return known;
    const reader = readResource(resource);
    const node = addChild(nodeOf(reader.text('ParentId')), resource, reader.text('PathPart'));
    nodes.set(id, node);
    return node;
  };
  for (const id of byId.keys()) nodeOf(id);
  return {
    pathOf: (id) => nodeOf(id).path,
    find: (path) => {
      const parameters = new Map<string, string>();
      let node = root;
      for (const segment of path.replace(/^\//, '').replace(/\/$/, '').split('/')) {
        if (segment === '' && path.replace(/\/$/, '') === '') break;
        const text = decode(segment);
        const child = node.children.get(text);
        if (child !== undefined) node = child;
        else if (node.parameter !== undefined && text !== '') {
          parameters.set(node.parameter.name, text);
          node = node.parameter.node;
        } else return undefined;
      }
      return { resourcePath: node.path, parameters };
    },
  };
}
