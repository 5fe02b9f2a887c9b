// Speaks to an MCP server with the protocol's own client: node mcp.mjs <url> <key>. Writes a line of JSON for each answer.
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js';

const [url, key] = process.argv.slice(2);
const write = value => console.log(JSON.stringify(value));
const client = new Client({ name: 'streaming-tests', version: '1.0.0' });
const errors = [];
client.onerror = error => errors.push(String(error));
await client.connect(new StreamableHTTPClientTransport(new URL(url), { requestInit: { headers: { 'x-mcp-api-key': key } } }));
write({ server: client.getServerVersion().name, capabilities: Object.keys(client.getServerCapabilities()) });
write({ tools: (await client.listTools()).tools.map(tool => ({ name: tool.name, schema: tool.inputSchema.type, readOnly: tool.annotations.readOnlyHint })) });
write(await client.callTool({ name: 'list_traces', arguments: { limit: 1 } }));
write(await client.callTool({ name: 'list_structured_logs', arguments: { resourceName: 'nothing' } }));
await client.ping();
await client.close();
write({ errors });
