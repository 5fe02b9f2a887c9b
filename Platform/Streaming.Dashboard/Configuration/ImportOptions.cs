namespace Streaming.Dashboard.Configuration;

/// <summary>How much one import of telemetry may have. A single document in it is bounded as a request is.</summary>
internal sealed class ImportOptions
{
    /// <summary>Bytes of the file.</summary>
    public long MaxFileBytes { get; set; } = 100 * 1024 * 1024;

    /// <summary>Bytes of all documents of a zip together, unpacked.</summary>
    public long MaxUnpackedBytes { get; set; } = 1024 * 1024 * 1024;
}
