namespace Aspire.Hosting.Pipelines;

/// <summary>Steps that every application has.</summary>
public static class WellKnownPipelineSteps
{
    /// <summary>Writes what others deploy: it does what the steps do that say it requires them.</summary>
    public const string Publish = "publish";
}
