using System.Text.Json.Serialization;

namespace Streaming.SchemaRegistry.Subjects;

/// <summary>Whether schemas may be registered.</summary>
internal enum RegistryMode
{
    [JsonStringEnumMemberName("READWRITE")]
    ReadWrite,

    [JsonStringEnumMemberName("READONLY")]
    ReadOnly,
}
