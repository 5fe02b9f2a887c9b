using Confluent.Kafka;

namespace Streaming.Consumers.Revenue;

/// <summary>How far the view has come with its topic, and what is in its way.</summary>
internal sealed class RevenueProgress
{
    private readonly Lock _gate = new();
    private readonly TaskCompletionSource _complete = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private HashSet<int> _behind = [];
    private int _partitions;
    private string? _problem;
    private string? _unreadableReason;
    private long _consumed;
    private long _unreadable;
    private long? _lag;

    /// <summary>Ends when every partition was read to its end for the first time: from then on the view answers whole.</summary>
    public Task Complete => _complete.Task;

    public bool IsComplete => _complete.Task.IsCompleted;

    /// <summary>A session begins to read these partitions.</summary>
    public void Begin(IEnumerable<TopicPartition> partitions)
    {
        lock (_gate)
        {
            _behind = [.. partitions.Select(partition => partition.Partition.Value)];
            _partitions = _behind.Count;
        }
    }

    /// <summary>A partition was read to its end.</summary>
    public void ReachEnd(Partition partition)
    {
        lock (_gate)
        {
            _behind.Remove(partition.Value);
            _problem = null;
            if (_behind.Count > 0)
            {
                return;
            }
        }

        _complete.TrySetResult();
    }

    /// <summary>A record was taken into the view.</summary>
    /// <param name="unreadableReason">Why it cannot be read; null where it can.</param>
    public void Consume(string? unreadableReason)
    {
        lock (_gate)
        {
            _problem = null;
            _consumed++;
            _unreadable += unreadableReason is null ? 0 : 1;
            _unreadableReason = unreadableReason ?? _unreadableReason;
        }
    }

    /// <summary>How many records the view does not have yet; null where that is not known.</summary>
    public void Measure(long? lag)
    {
        lock (_gate)
        {
            _lag = lag;
        }
    }

    /// <summary>The session ended with a failure.</summary>
    public void Fail(string problem)
    {
        lock (_gate)
        {
            _problem = problem;
            _lag = null;
        }
    }

    /// <summary>Why the view does not answer, or not with everything; null where all is well.</summary>
    public string? Describe()
    {
        lock (_gate)
        {
            if (_problem is not null)
            {
                return $"The topic revenue cannot be read, which is tried again: {_problem}";
            }

            if (!IsComplete)
            {
                return _partitions == 0
                    ? "The reading of the topic revenue has not begun."
                    : $"The topic revenue is being read from its beginning: {_partitions - _behind.Count} of {_partitions} partitions are done.";
            }

            return _unreadable > 0 ? $"{_unreadable} records of the topic revenue cannot be read and are left out; the last: {_unreadableReason}" : null;
        }
    }

    public RevenueSnapshot Snapshot(int windows)
    {
        lock (_gate)
        {
            return new RevenueSnapshot(windows, _consumed, _unreadable, _lag, IsComplete);
        }
    }
}
