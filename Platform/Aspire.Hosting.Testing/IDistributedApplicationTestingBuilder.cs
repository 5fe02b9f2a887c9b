namespace Aspire.Hosting.Testing;

/// <summary>Models an application under test; disposing it disposes the application that was built of it.</summary>
public interface IDistributedApplicationTestingBuilder : IDistributedApplicationBuilder, IAsyncDisposable, IDisposable
{
    /// <summary>Ends the modelling; can be called once.</summary>
    /// <exception cref="InvalidOperationException">The application was built already, or the entry point ended without building one.</exception>
    Task<DistributedApplication> BuildAsync(CancellationToken cancellationToken = default);
}
