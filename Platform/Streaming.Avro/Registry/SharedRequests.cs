using System.Collections.Concurrent;

namespace Streaming.Avro;

/// <summary>
/// Answers that never change, by key. Threads that want the same one share one request; a failed request is forgotten.
/// </summary>
internal sealed class SharedRequests<TKey, TValue>(int capacity)
    where TKey : notnull
{
    private readonly ConcurrentDictionary<TKey, Lazy<Task<TValue>>> _answers = new();

    public async Task<TValue> GetAsync(TKey key, Func<TKey, Task<TValue>> request, CancellationToken cancellationToken)
    {
        if (_answers.Count >= capacity && !_answers.ContainsKey(key))
        {
            _answers.Clear();
        }

        var shared = _answers.GetOrAdd(key, added => new Lazy<Task<TValue>>(() => request(added)));
        try
        {
            // The caller's token ends its own wait only: others may want the answer.
            return await shared.Value.WaitAsync(cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            if (shared.Value.IsFaulted || shared.Value.IsCanceled)
            {
                _answers.TryRemove(KeyValuePair.Create(key, shared));
            }
        }
    }
}
