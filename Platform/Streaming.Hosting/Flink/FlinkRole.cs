namespace Streaming.Hosting;

/// <summary>The parts of a Flink cluster.</summary>
public enum FlinkRole
{
    /// <summary>Schedules jobs and serves the web UI.</summary>
    JobManager,

    /// <summary>Runs the tasks of jobs.</summary>
    TaskManager,
}
