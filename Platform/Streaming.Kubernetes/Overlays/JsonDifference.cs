using System.Text.Json.Nodes;

namespace Streaming.Kubernetes;

/// <summary>The operations of JSON Patch (RFC 6902) that make one document of another.</summary>
internal static class JsonDifference
{
    public static IEnumerable<PatchOperation> Between(JsonNode? before, JsonNode? after, string path = "")
    {
        switch (before, after)
        {
            case (JsonObject old, JsonObject now):
                foreach (var key in old.Select(p => p.Key).Union(now.Select(p => p.Key)).Order(StringComparer.Ordinal))
                {
                    var at = $"{path}/{key.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal)}";
                    foreach (var operation in (old.ContainsKey(key), now.ContainsKey(key)) switch
                    {
                        (true, false) => [new PatchOperation("remove", at, null)],
                        (false, true) => [new PatchOperation("add", at, now[key])],
                        _ => Between(old[key], now[key], at),
                    })
                    {
                        yield return operation;
                    }
                }

                break;
            case (JsonArray old, JsonArray now) when old.Count == now.Count:
                for (var i = 0; i < old.Count; i++)
                {
                    foreach (var operation in Between(old[i], now[i], FormattableString.Invariant($"{path}/{i}")))
                    {
                        yield return operation;
                    }
                }

                break;
            default:
                if (!JsonNode.DeepEquals(before, after))
                {
                    yield return new("replace", path, after);
                }

                break;
        }
    }
}
