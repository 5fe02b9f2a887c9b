using System.Diagnostics;
using Microsoft.Extensions.Hosting;

namespace Aspire.Hosting;

/// <summary>Tells observers in this process how an application comes about, by the listener, events and payloads that Aspire has.</summary>
internal static class ApplicationDiagnostics
{
    public const string Constructing = "DistributedApplicationBuilderConstructing";
    public const string Constructed = "DistributedApplicationBuilderConstructed";
    public const string Building = "DistributedApplicationBuilding";
    public const string Built = "DistributedApplicationBuilt";

    public static DiagnosticListener Listener { get; } = new("Aspire.Hosting");

    public static void WriteConstructing(DistributedApplicationOptions options, HostApplicationBuilderSettings settings) => Write(Constructing, (options, settings));

    public static void Write(string name, object payload)
    {
        if (Listener.IsEnabled(name))
        {
            Listener.Write(name, payload);
        }
    }
}
