namespace Streaming.Chaos.Kills;

internal static class ServiceAssemblies
{
    /// <summary>The assembly that a service's process runs.</summary>
    public static string Assembly(this Service service) => service switch
    {
        Service.Producers => "Producers.dll",
        Service.Consumers => "Consumers.dll",
        Service.Job => "Streaming.Windows.dll",
        Service.Broker => "Streaming.Broker.dll",
        _ => throw new ArgumentOutOfRangeException(nameof(service), service, null),
    };
}
