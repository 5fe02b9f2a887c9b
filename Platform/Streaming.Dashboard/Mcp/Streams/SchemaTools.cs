using System.ComponentModel;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;
using Streaming.Dashboard.Mcp.Answers;
using Streaming.Dashboard.Streams.Payloads;
using Streaming.Dashboard.Streams.Schemas;
using Streaming.Dashboard.Streams.Watching;

namespace Streaming.Dashboard.Mcp.Streams;

/// <summary>Tells of schemas.</summary>
internal sealed class SchemaTools(SubjectsWatch subjects, SubjectQuery query)
{
    private const string List = "list_schemas";
    private const string More = "Narrow with search.";
    private const int MostSchemaCharacters = 40_000;

    [McpServerTool(Name = List, Title = "Schemas", ReadOnly = true, OpenWorld = false)]
    [Description("Lists the subjects of the schema registry; the values of a topic have the subject <topic>-value, keys <topic>-key. get_schema has their text.")]
    public async Task<CallToolResult> ListSchemasAsync([Description("A text that the subjects have.")] string? search = null, CancellationToken cancellationToken = default)
    {
        var names = await subjects.Subjects.NextAsync(cancellationToken);
        string[] found = [.. names.Where(name => string.IsNullOrEmpty(search) || name.Contains(search, StringComparison.OrdinalIgnoreCase))];
        return new ToolAnswer().List("subjects", found, found.Length, More).Result();
    }

    [McpServerTool(Name = "get_schema", Title = "A schema", ReadOnly = true, OpenWorld = false)]
    [Description("Tells the schema of a subject: its text, type and id, the versions that there are, and the compatibility that new ones are judged by.")]
    public async Task<CallToolResult> GetSchemaAsync(
        [Description("The subject.")] string subject, [Description("The version; the newest where it is not given.")] int? version = null, CancellationToken cancellationToken = default)
    {
        var names = await subjects.Subjects.NextAsync(cancellationToken);
        if (!names.Contains(subject))
            throw ToolException.Unknown("subject", subject, names, List);
        var state = await query.AskAsync(subject, new(version, VersionChoice.Nothing), cancellationToken);
        if (state.Shown is not { } shown || (version is not null && shown.Number != version))
            throw new ToolException($"The subject {subject} has no version {version}; there are: {string.Join(", ", state.Numbers.Order())}.");
        var schema = new Payload(shown.Type == "PROTOBUF" ? PayloadKind.Text : PayloadKind.Json, shown.Schema, 0);
        return new ToolAnswer(ToolJson.OfOne).Set("subject", subject).Set("version", shown.Number).Set("id", shown.Id).Set("type", shown.Type).Set("compatibility", state.Level)
            .Set("versions", state.Numbers.Order().ToArray()).Set("schema", ToolPayload.Of(schema, MostSchemaCharacters)).Result();
    }
}
