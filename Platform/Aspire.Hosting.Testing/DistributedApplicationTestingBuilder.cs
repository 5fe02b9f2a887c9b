using Microsoft.Extensions.Hosting;

namespace Aspire.Hosting.Testing;

/// <summary>
/// Makes applications for tests: on free ports, without a dashboard unless it is asked for, with the first launch profile of the AppHost.
/// What <c>configureBuilder</c> and the arguments say comes before these defaults.
/// </summary>
public static class DistributedApplicationTestingBuilder
{
    /// <summary>Runs the entry point of an AppHost in this process up to where it builds its application.</summary>
    /// <typeparam name="TEntryPoint">A type of the AppHost's assembly, as <c>Projects.AppHost</c>.</typeparam>
    /// <exception cref="InvalidOperationException">The assembly has no entry point, or it ended without building an application.</exception>
    public static Task<IDistributedApplicationTestingBuilder> CreateAsync<TEntryPoint>(CancellationToken cancellationToken = default)
        where TEntryPoint : class => CreateAsync(typeof(TEntryPoint), cancellationToken);

    /// <param name="args">Arguments of the entry point and of the application.</param>
    /// <param name="cancellationToken">Gives up the waiting.</param>
    /// <inheritdoc cref="CreateAsync{TEntryPoint}(CancellationToken)" />
    public static Task<IDistributedApplicationTestingBuilder> CreateAsync<TEntryPoint>(string[] args, CancellationToken cancellationToken = default)
        where TEntryPoint : class => CreateAsync(typeof(TEntryPoint), args, cancellationToken);

    /// <param name="args">Arguments of the entry point and of the application.</param>
    /// <param name="configureBuilder">Changes the options before the builder is made.</param>
    /// <param name="cancellationToken">Gives up the waiting.</param>
    /// <inheritdoc cref="CreateAsync{TEntryPoint}(CancellationToken)" />
    public static Task<IDistributedApplicationTestingBuilder> CreateAsync<TEntryPoint>(
        string[] args, Action<DistributedApplicationOptions, HostApplicationBuilderSettings> configureBuilder, CancellationToken cancellationToken = default) =>
        CreateAsync(typeof(TEntryPoint), args, configureBuilder, cancellationToken);

    /// <param name="entryPoint">A type of the AppHost's assembly.</param>
    /// <param name="cancellationToken">Gives up the waiting.</param>
    /// <inheritdoc cref="CreateAsync{TEntryPoint}(CancellationToken)" />
    public static Task<IDistributedApplicationTestingBuilder> CreateAsync(Type entryPoint, CancellationToken cancellationToken = default) =>
        CreateAsync(entryPoint, [], cancellationToken);

    /// <param name="entryPoint">A type of the AppHost's assembly.</param>
    /// <param name="args">Arguments of the entry point and of the application.</param>
    /// <param name="cancellationToken">Gives up the waiting.</param>
    /// <inheritdoc cref="CreateAsync{TEntryPoint}(CancellationToken)" />
    public static Task<IDistributedApplicationTestingBuilder> CreateAsync(Type entryPoint, string[] args, CancellationToken cancellationToken = default) =>
        CreateAsync(entryPoint, args, (_, _) => { }, cancellationToken);

    /// <param name="entryPoint">A type of the AppHost's assembly.</param>
    /// <param name="args">Arguments of the entry point and of the application.</param>
    /// <param name="configureBuilder">Changes the options before the builder is made.</param>
    /// <param name="cancellationToken">Gives up the waiting.</param>
    /// <inheritdoc cref="CreateAsync{TEntryPoint}(CancellationToken)" />
    public static async Task<IDistributedApplicationTestingBuilder> CreateAsync(
        Type entryPoint, string[] args, Action<DistributedApplicationOptions, HostApplicationBuilderSettings> configureBuilder, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(entryPoint);
        TestingArguments.Validate(args);
        ArgumentNullException.ThrowIfNull(configureBuilder);
        var run = new EntryPointRun(entryPoint, args, new() { Constructing = configureBuilder });
        try
        {
            return new EntryPointBuilder(run, await run.GetBuilderAsync(cancellationToken));
        }
        catch
        {
            await run.DisposeAsync();
            throw;
        }
    }

    /// <summary>Begins an application that the test models itself. The assembly that calls is its AppHost.</summary>
    /// <param name="args">Arguments of the application.</param>
    /// <exception cref="InvalidOperationException">No caller is the assembly of an AppHost.</exception>
    public static IDistributedApplicationTestingBuilder Create(params string[] args) => Create(args, (_, _) => { });

    /// <param name="args">Arguments of the application.</param>
    /// <param name="configureBuilder">Changes the options before the builder is made.</param>
    /// <inheritdoc cref="Create(string[])" />
    public static IDistributedApplicationTestingBuilder Create(string[] args, Action<DistributedApplicationOptions, HostApplicationBuilderSettings> configureBuilder)
    {
        TestingArguments.Validate(args);
        ArgumentNullException.ThrowIfNull(configureBuilder);
        return ModelledBuilder.Create(args, configureBuilder);
    }
}
