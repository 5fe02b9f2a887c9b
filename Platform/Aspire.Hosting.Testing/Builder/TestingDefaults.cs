using System.Globalization;
using System.Reflection;
using Aspire.Hosting.Orchestration;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;

namespace Aspire.Hosting.Testing;

/// <summary>What an application under test has unless the test says otherwise.</summary>
internal static class TestingDefaults
{
    private const string ProfileKey = "DOTNET_LAUNCH_PROFILE";

    /// <summary>The dashboard's addresses, should the test ask for one.</summary>
    private static readonly string[] DashboardKeys = ["ASPNETCORE_URLS", "ASPIRE_DASHBOARD_OTLP_ENDPOINT_URL", "ASPIRE_DASHBOARD_OTLP_HTTP_ENDPOINT_URL"];

    /// <summary>Prefixes that a host leaves out when it reads its own variables.</summary>
    private static readonly string[] HostPrefixes = ["DOTNET_", "ASPNETCORE_"];

    public static void Apply(
        DistributedApplicationOptions options, HostApplicationBuilderSettings settings, string[] args, Assembly appHost,
        Action<DistributedApplicationOptions, HostApplicationBuilderSettings> configureBuilder)
    {
        settings.Args = options.Args = [.. settings.Args ?? [], .. args];
        settings.ApplicationName = options.AssemblyName = appHost.GetName().Name;
        options.DisableDashboard = true;
        // The loggers of the test get what resources write.
        options.EnableResourceLogging = true;
        // The dashboard's addresses below are those of this machine.
        options.AllowUnsecuredTransport = true;
        // Below all other sources: each of them can say otherwise.
        settings.Configuration ??= new();
        settings.Configuration.AddInMemoryCollection([new(EndpointAllocator.RandomizePortsKey, "true"), .. DashboardAddresses()]);
        configureBuilder(options, settings);
        var directory = options.ProjectDirectory ?? new AppHostMetadata(appHost).ProjectDirectory;
        if (directory is not null)
        {
            AddLaunchProfile(settings.Configuration, directory, settings.Args ?? []);
        }
    }

    private static IEnumerable<KeyValuePair<string, string?>> DashboardAddresses()
    {
        using var free = new FreePorts();
        return [.. DashboardKeys.Select(key => KeyValuePair.Create(key, (string?)string.Create(CultureInfo.InvariantCulture, $"http://localhost:{free.Take()}")))];
    }

    private static void AddLaunchProfile(ConfigurationManager configuration, string directory, string[] args)
    {
        var name = new ConfigurationBuilder().AddConfiguration(configuration).AddCommandLine(args).Build()[ProfileKey];
        if (LaunchProfile.Read(
            Path.Combine(directory, "AppHost.csproj"), string.IsNullOrEmpty(name) ? null : name, defaultName: null, message => new InvalidOperationException(message)) is not { } profile)
        {
            return;
        }

        var variables = new Dictionary<string, string?>(StringComparer.OrdinalIgnoreCase) { [ProfileKey] = profile.Name };
        foreach (var (key, value) in profile.EnvironmentVariables ?? [])
        {
            variables[key.Replace("__", ":", StringComparison.Ordinal)] = value;
            foreach (var prefix in HostPrefixes.Where(p => key.StartsWith(p, StringComparison.OrdinalIgnoreCase)))
            {
                variables[key[prefix.Length..]] = value;
            }
        }

        configuration.AddInMemoryCollection(variables.Where(v => configuration[v.Key] is null).ToArray());
    }
}
