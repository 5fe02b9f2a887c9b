using System.Text.Json.Serialization;

namespace Streaming.SchemaRegistry.Subjects;

/// <summary>Whether schemas may be registered.</summary>
internal enum RegistryMode
{
    [JsonStringEnumMemberName("READWRITE")]
    ReadWrite,

    [JsonStringEnumMemberName("READONLY")]
    ReadOnly,

    /// <summary>Read-only for all subjects, whatever their own mode says.</summary>
    [JsonStringEnumMemberName("READONLY_OVERRIDE")]
    ReadOnlyOverride,

    /// <summary>Schemas come with their ids and versions, from another registry.</summary>
    [JsonStringEnumMemberName("IMPORT")]
    Import,
}
