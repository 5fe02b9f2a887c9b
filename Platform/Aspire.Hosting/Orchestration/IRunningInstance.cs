namespace Aspire.Hosting.Orchestration;

/// <summary>What a start gave: a process of this machine or a container.</summary>
internal interface IRunningInstance : IDisposable
{
    /// <summary>True where it runs on when the application ends.</summary>
    bool OutlivesApplication { get; }

    /// <summary>Waits for the end and tells the exit code, 128 and the signal where a signal ended it; null where nobody knows it.</summary>
    /// <exception cref="OperationCanceledException">It was left running.</exception>
    Task<int?> WaitForExitAsync();

    /// <summary>Asks it to end, and ends it by force when the time is up.</summary>
    /// <param name="ended">Completed once the end is known.</param>
    /// <param name="force">Cancelled when it is to end at once.</param>
    Task StopAsync(Task ended, CancellationToken force);

    /// <summary>Lets it run on, with nobody who follows it.</summary>
    Task LeaveAsync();
}
