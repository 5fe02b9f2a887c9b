using System.Text.Json.Nodes;

namespace Streaming.Kubernetes;

/// <summary>One operation of JSON Patch (RFC 6902).</summary>
/// <param name="Operation">add, remove or replace.</param>
/// <param name="Path">JSON Pointer (RFC 6901).</param>
/// <param name="Value">The new value; null where it is removed.</param>
internal sealed record PatchOperation(string Operation, string Path, JsonNode? Value)
{
    public JsonObject ToJson()
    {
        var json = new JsonObject { ["op"] = Operation, ["path"] = Path };
        if (Value is not null)
        {
            json["value"] = Value.DeepClone();
        }

        return json;
    }
}
