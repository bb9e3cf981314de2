import type { Problem } from '../../finding.ts';
import { atKey, error, unknownName, unknownNames, warning } from '../../playbook/checks/problem.ts';
import type { Channel, Connector } from '../../schema/generated/types.ts';
import { own } from '../../statement/own.ts';
import { audiencesOf, type WorkspaceScope } from '../scope.ts';

/** A channel's connector is built in or in connectors/. */
export function checkConnectors({ file, workspace, connectors }: WorkspaceScope): readonly Problem[] {
  return Object.entries(workspace.channels).flatMap(([id, { connector }]) =>
    unknownName(file, 'unknown-connector', ['channels', id, 'connector'], connector, Object.keys(connectors)),
  );
}

/** A connector is called like its file. */
export function checkConnectorNames({ connectors }: WorkspaceScope): readonly Problem[] {
  return Object.entries(connectors).flatMap(([id, document]) =>
    document === undefined || document.value.id === id
      ? []
      : [error(document.file, 'connector-name', ['id'], { id: document.value.id, file: id })],
  );
}

/** A channel has what its connector sends with: an address, a secret to sign with. */
export function checkAddresses({ file, workspace, connectors }: WorkspaceScope): readonly Problem[] {
  return Object.entries(workspace.channels).flatMap(([id, channel]) => {
    const connector = own(connectors, channel.connector)?.value;
    return connector ? lacking(channel, connector).map((key) => missing(file, id, channel, key)) : [];
  });
}

function missing(file: string, id: string, { connector }: Channel, key: string): Problem {
  return atKey(error(file, 'channel-key-missing', ['channels', id], { channel: id, connector, key }));
}

function lacking(channel: Channel, connector: Connector): readonly string[] {
  const template = JSON.stringify(connector.request ?? {});
  const needsSecret = connector.sign !== undefined || template.includes('{$secret}');
  return [
    ...(template.includes('{$url}') && channel.url === undefined ? ['url'] : []),
    ...(needsSecret && channel.secret === undefined ? ['secret'] : []),
  ];
}

/** A channel's audiences and languages are those of the workspace. */
export function checkChannelNames({ file, workspace }: WorkspaceScope): readonly Problem[] {
  return Object.entries(workspace.channels).flatMap(([id, { audiences, languages }]) => [
    ...unknownNames(file, 'unknown-audience', ['channels', id, 'audiences'], audiences, audiencesOf(workspace)),
    ...unknownNames(file, 'unknown-language', ['channels', id, 'languages'], languages, workspace.languages),
  ]);
}

/** A contact that is said in some languages is said in all. */
export function checkContactLanguages({ file, workspace }: WorkspaceScope): readonly Problem[] {
  return (workspace.contacts ?? []).flatMap(({ text }, index) => {
    if (typeof text === 'string') return [];
    const lacking = workspace.languages.filter((language) => !Object.hasOwn(text, language));
    return lacking.map((language) =>
      atKey(warning(file, 'text-missing', ['contacts', index, 'text'], { text: 'contact', language })),
    );
  });
}
