using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Hosting;

namespace Aspire.Hosting.Tests.Publishing;

/// <summary>
/// The variables that Aspire gives the resources of <see cref="AspireModel"/>. Two of them it leaves to its orchestrator as templates:
/// the name of a service and the id of an instance; the file has what they stand for.
/// </summary>
public sealed partial class AspireEnvironmentTests
{
    private const int FirstPort = 40000;

    private static readonly Dictionary<string, string[]> Sections = Read();

    public static TheoryData<string> Names => new(Sections.Keys);

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_resource_gets_the_variables_that_aspire_gives(string section)
    {
        using var solution = new SampleSolution();
        var builder = DistributedApplication.CreateBuilder(new DistributedApplicationOptions { ProjectDirectory = solution.AppHost, DisableDashboard = true });
        builder.Environment.EnvironmentName = Environments.Development;
        builder.Configuration["Parameters:registry-password"] = "s3cret";
        builder.Configuration["ASPIRE_DASHBOARD_OTLP_ENDPOINT_URL"] = "http://localhost:4317";
        builder.Configuration["AppHost:OtlpApiKey"] = "<key>";
        AspireModel.Configure(builder);
        Allocate(builder.Resources);

        var (name, operation) = (section.Split(' ')[0], Enum.Parse<DistributedApplicationOperation>(section.Split(' ')[1]));
        var resource = (IResourceWithEnvironment)builder.Resources.Single(r => r.Name == name);
#pragma warning disable CS0618 // Aspire means to replace it.
        var variables = await resource.GetEnvironmentVariableValuesAsync(operation);
#pragma warning restore CS0618

        Assert.Equal(Sections[section], variables.Where(v => !UnderscoredConnectionStrings.IsUnderscored(v.Key)).Select(v => $"{v.Key}={Template().Replace(v.Value, name)}").Order(StringComparer.Ordinal));
    }

    // Each endpoint has a port of this machine; containers also find each other by name.
    private static void Allocate(IResourceCollection resources)
    {
        var port = FirstPort;
        foreach (var resource in resources)
        {
            foreach (var endpoint in resource.Annotations.OfType<EndpointAnnotation>())
            {
                endpoint.AllocatedEndpoint = new(endpoint, "localhost", port, port.ToString(CultureInfo.InvariantCulture));
                port++;
                if (resource.IsContainer())
                {
                    var network = KnownNetworkIdentifiers.DefaultAspireContainerNetwork;
                    endpoint.AllAllocatedEndpoints.AddOrUpdateAllocatedEndpoint(
                        network, new(endpoint, $"{resource.Name}.dev.internal", endpoint.TargetPort!.Value, EndpointBindingMode.SingleAddress, null, network));
                }
            }
        }
    }

    [GeneratedRegex(@"\{\{.*?\}\}")]
    private static partial Regex Template();

    private static Dictionary<string, string[]> Read()
    {
        var sections = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Publishing", "Cases", "aspire.environment.txt")).Split("\n[", StringSplitOptions.RemoveEmptyEntries);
        return sections.Select(s => s.TrimStart('[').Split('\n', StringSplitOptions.RemoveEmptyEntries))
            .ToDictionary(lines => lines[0].TrimEnd(']'), lines => lines[1..].Order(StringComparer.Ordinal).ToArray());
    }
}
