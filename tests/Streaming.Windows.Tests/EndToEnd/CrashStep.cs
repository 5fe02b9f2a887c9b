namespace Streaming.Windows.Tests.EndToEnd;

/// <summary>Where a job can end.</summary>
public enum CrashStep
{
    /// <summary>Nowhere.</summary>
    None,

    /// <summary>After a record was consumed.</summary>
    Consumed,

    /// <summary>When a checkpoint is due.</summary>
    BeforeCheckpoint,

    /// <summary>When a checkpoint is durable, and its windows are not sent.</summary>
    AfterCheckpoint,

    /// <summary>When some windows of the outbox are sent.</summary>
    WithinSend,

    /// <summary>When all windows are sent, and the job does not know yet.</summary>
    AfterSend,

    /// <summary>While the sink is read at the start.</summary>
    AfterScan,
}
