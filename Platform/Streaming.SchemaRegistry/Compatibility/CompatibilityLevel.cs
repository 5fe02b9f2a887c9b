using System.Text.Json.Serialization;

namespace Streaming.SchemaRegistry.Compatibility;

/// <summary>Which readers have to understand which writers before a schema is taken.</summary>
internal enum CompatibilityLevel
{
    [JsonStringEnumMemberName("NONE")]
    None,

    /// <summary>The new schema reads the latest version's data.</summary>
    [JsonStringEnumMemberName("BACKWARD")]
    Backward,

    /// <summary>The new schema reads the data of all versions.</summary>
    [JsonStringEnumMemberName("BACKWARD_TRANSITIVE")]
    BackwardTransitive,

    /// <summary>The latest version reads the new schema's data.</summary>
    [JsonStringEnumMemberName("FORWARD")]
    Forward,

    /// <summary>All versions read the new schema's data.</summary>
    [JsonStringEnumMemberName("FORWARD_TRANSITIVE")]
    ForwardTransitive,

    /// <summary>Both ways with the latest version.</summary>
    [JsonStringEnumMemberName("FULL")]
    Full,

    /// <summary>Both ways with all versions.</summary>
    [JsonStringEnumMemberName("FULL_TRANSITIVE")]
    FullTransitive,
}
