using System.Reflection;
using System.Reflection.Emit;
using Microsoft.Extensions.DependencyInjection;

namespace Aspire.Hosting.Bundled.Tests.Interactions;

/// <summary>The services of an application that has a dashboard, not started.</summary>
internal static class AskingHost
{
    public static DistributedApplication Build(bool disableDashboard = false, params string[] args)
    {
        var builder = DistributedApplication.CreateBuilder(new DistributedApplicationOptions { Args = args, DisableDashboard = disableDashboard, ProjectDirectory = Path.GetTempPath() });
        builder.Services.AddSingleton(new AppHostMetadata(WithDashboard()));
        return builder.Build();
    }

    public static InteractionService Interactions(this DistributedApplication app) => app.Services.GetRequiredService<InteractionService>();

    /// <summary>An assembly that was built with a dashboard.</summary>
    private static AssemblyBuilder WithDashboard()
    {
        var attribute = new CustomAttributeBuilder(typeof(AssemblyMetadataAttribute).GetConstructors().Single(), ["aspiredashboardpath", "dashboard.dll"]);
        return AssemblyBuilder.DefineDynamicAssembly(new AssemblyName("WithDashboard"), AssemblyBuilderAccess.Run, [attribute]);
    }
}
