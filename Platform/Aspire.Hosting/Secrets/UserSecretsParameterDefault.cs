using Aspire.Hosting.Publishing;

namespace Aspire.Hosting.ApplicationModel;

/// <summary>A default whose value the user secrets of the AppHost keep; without a store for them it differs from run to run.</summary>
internal sealed class UserSecretsParameterDefault(IDistributedApplicationBuilder builder, string name, ParameterDefault inner) : ParameterDefault
{
    public override string GetDefaultValue()
    {
        var value = inner.GetDefaultValue();
        UserSecretsFile.Of(builder.AppHostAssembly)?.Set($"Parameters:{name}", value);
        return value;
    }

    public override void WriteToManifest(ManifestPublishingContext context) => inner.WriteToManifest(context);
}
