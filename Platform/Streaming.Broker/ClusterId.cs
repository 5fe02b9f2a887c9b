namespace Streaming.Broker;

/// <summary>
/// The cluster's id: of a data folder from its first start on, in the form of Kafka's (22 characters of base64 for addresses). It lets
/// clients that remember offsets see that the records are no longer those they knew.
/// </summary>
internal static class ClusterId
{
    private const string FileName = "cluster-id";

    /// <summary>The id in the folder, made where there is none; a new one without a folder.</summary>
    /// <exception cref="KafkaBrokerException">The file is empty, as no start leaves it.</exception>
    public static string Of(string? directory)
    {
        if (directory is null)
        {
            return Create();
        }

        var path = Path.Combine(directory, FileName);
        if (!File.Exists(path))
        {
            AtomicFile.Write(path, Create());
        }

        var id = File.ReadAllText(path).Trim();
        return id.Length > 0 ? id : throw new KafkaBrokerException($"The cluster's id in {path} is empty: put back what it was, or delete the file for a new one.");
    }

    private static string Create() => Convert.ToBase64String(Guid.NewGuid().ToByteArray()).TrimEnd('=').Replace('+', '-').Replace('/', '_');
}
