namespace Aspire.Hosting.Testing;

/// <summary>The builder of an AppHost whose entry point waits at the call of Build.</summary>
internal sealed class EntryPointBuilder(EntryPointRun run, DistributedApplicationBuilder inner) : TestingBuilder(inner)
{
    public override async Task<DistributedApplication> BuildAsync(CancellationToken cancellationToken = default) =>
        new EntryPointApplication(run, await run.BuildAsync(cancellationToken));

    public override ValueTask DisposeAsync() => run.DisposeAsync();
}
