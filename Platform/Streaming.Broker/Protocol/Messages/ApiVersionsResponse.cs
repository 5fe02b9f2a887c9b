namespace Streaming.Broker.Protocol.Messages;

/// <summary>ApiVersions response (API key 18), versions 0 to 4.</summary>
internal sealed class ApiVersionsResponse : IMessage
{
    public ErrorCode Error;
    public List<ApiVersion> ApiKeys = [];
    public int ThrottleTimeMs;
    public List<SupportedFeatureKey> SupportedFeatures = [];
    public long FinalizedFeaturesEpoch = -1;
    public List<FinalizedFeatureKey> FinalizedFeatures = [];
    public bool ZkMigrationReady;

    public void Fields(FieldCodec codec)
    {
        codec.Error(ref Error);
        codec.Array(ref ApiKeys);
        codec.Int32(ref ThrottleTimeMs, since: 1);
        codec.Tagged(0, SupportedFeatures.Count > 0, () => codec.Array(ref SupportedFeatures), since: 3);
        codec.Tagged(1, FinalizedFeaturesEpoch != -1, () => codec.Int64(ref FinalizedFeaturesEpoch), since: 3);
        codec.Tagged(2, FinalizedFeatures.Count > 0, () => codec.Array(ref FinalizedFeatures), since: 3);
        codec.Tagged(3, ZkMigrationReady, () => codec.Boolean(ref ZkMigrationReady), since: 3);
    }

    public sealed class ApiVersion : IMessage
    {
        public short ApiKey;
        public short MinVersion;
        public short MaxVersion;

        public void Fields(FieldCodec codec)
        {
            codec.Int16(ref ApiKey);
            codec.Int16(ref MinVersion);
            codec.Int16(ref MaxVersion);
        }
    }

    public sealed class SupportedFeatureKey : IMessage
    {
        public string Name = "";
        public short MinVersion;
        public short MaxVersion;

        public void Fields(FieldCodec codec)
        {
            codec.String(ref Name);
            codec.Int16(ref MinVersion);
            codec.Int16(ref MaxVersion);
        }
    }

    public sealed class FinalizedFeatureKey : IMessage
    {
        public string Name = "";
        public short MaxVersionLevel;
        public short MinVersionLevel;

        public void Fields(FieldCodec codec)
        {
            codec.String(ref Name);
            codec.Int16(ref MaxVersionLevel);
            codec.Int16(ref MinVersionLevel);
        }
    }
}
