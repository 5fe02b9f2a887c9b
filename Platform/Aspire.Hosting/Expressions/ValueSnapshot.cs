using System.Diagnostics.CodeAnalysis;

namespace Aspire.Hosting.ApplicationModel;

/// <summary>A value that becomes known, and may change afterwards.</summary>
/// <typeparam name="T">Type of the value.</typeparam>
public sealed class ValueSnapshot<T>
    where T : class
{
    private volatile TaskCompletionSource<T> _value = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>True once there is a value.</summary>
    public bool IsValueSet => _value.Task.IsCompletedSuccessfully;

    /// <summary>The value; waits until there is one.</summary>
    public Task<T> GetValueAsync(CancellationToken cancellationToken = default) => _value.Task.WaitAsync(cancellationToken);

    /// <summary>Tells the value to those who wait, or another one to those who come.</summary>
    public void SetValue(T value)
    {
        ArgumentNullException.ThrowIfNull(value);
        if (!_value.TrySetResult(value))
        {
            _value = new(TaskCreationOptions.RunContinuationsAsynchronously);
            _value.SetResult(value);
        }
    }

    /// <summary>Tells why there is no value.</summary>
    public void SetException(Exception exception)
    {
        ArgumentNullException.ThrowIfNull(exception);
        if (!_value.TrySetException(exception))
        {
            _value = new(TaskCreationOptions.RunContinuationsAsynchronously);
            _value.SetException(exception);
        }
    }

    internal bool TryGet([NotNullWhen(true)] out T? value)
    {
        var task = _value.Task;
        value = task.IsCompletedSuccessfully ? task.Result : null;
        return value is not null;
    }
}
