using Aspire.Hosting.Orchestration;

namespace Aspire.Hosting.ContainerEngine;

/// <summary>What the containers of this run share: the engine and a network, found and made when the first of them starts.</summary>
internal sealed class ContainerSession(EngineDetector detector, RunIdentity identity, Leftovers leftovers, HostGateway gateway, Guardian guardian) : IDisposable
{
    private readonly SemaphoreSlim _gate = new(1, 1);
    private Engine? _engine;
    private bool _hasNetwork;

    /// <summary>The engine; looked for again where none answered before.</summary>
    /// <exception cref="ContainerEngineException">No engine answers.</exception>
    public async Task<Engine> EngineAsync(CancellationToken cancellationToken)
    {
        await _gate.WaitAsync(cancellationToken);
        try
        {
            if (_engine is null)
            {
                var engine = await detector.FindAsync(cancellationToken);
                guardian.Guard(engine.Program);
                await leftovers.RemoveAsync(engine, cancellationToken);
                gateway.Open(engine.Kind);
                _engine = engine;
            }

            return _engine;
        }
        finally
        {
            _gate.Release();
        }
    }

    /// <summary>Name of the network of this run, which is made where it is not there yet.</summary>
    public async Task<string> NetworkAsync(CancellationToken cancellationToken)
    {
        var engine = await EngineAsync(cancellationToken);
        await _gate.WaitAsync(cancellationToken);
        try
        {
            if (!_hasNetwork)
            {
                await engine.CreateNetworkAsync(identity.Network, identity.Labels(), cancellationToken);
                _hasNetwork = true;
            }

            return identity.Network;
        }
        finally
        {
            _gate.Release();
        }
    }

    /// <summary>Removes all that this run made, containers whose start was given up included; persistent containers run on outside its network.</summary>
    public async Task EndAsync(CancellationToken cancellationToken)
    {
        if (_engine is null)
        {
            return;
        }

        if (await _engine.ListAsync($"{RunIdentity.RunLabel}={identity.Run}", cancellationToken) is { Count: > 0 } containers)
        {
            await _engine.RemoveAsync(containers, cancellationToken);
        }

        if (_hasNetwork)
        {
            _hasNetwork = false;
            await _engine.RemoveNetworkAsync(identity.Network, cancellationToken);
        }
    }

    public void Dispose() => _gate.Dispose();
}
