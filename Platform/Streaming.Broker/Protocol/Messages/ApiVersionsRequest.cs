namespace Streaming.Broker.Protocol.Messages;

/// <summary>ApiVersions request (API key 18), versions 0 to 4.</summary>
internal sealed class ApiVersionsRequest : IMessage
{
    public string ClientSoftwareName = "";
    public string ClientSoftwareVersion = "";

    public void Fields(FieldCodec codec)
    {
        codec.String(ref ClientSoftwareName, since: 3);
        codec.String(ref ClientSoftwareVersion, since: 3);
    }
}
