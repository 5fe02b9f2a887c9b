using System.Diagnostics.CodeAnalysis;

namespace Aspire.Hosting;

/// <summary>How a prompt ended.</summary>
/// <typeparam name="T">Type of the answer.</typeparam>
public class InteractionResult<T>
{
    internal InteractionResult(T? data, bool canceled) => (Data, Canceled) = (data, canceled);

    /// <summary>The answer; of no use where there is none.</summary>
    public T? Data { get; }

    /// <summary>True where the prompt was closed without an answer, or given up.</summary>
    [MemberNotNullWhen(false, nameof(Data))]
    public bool Canceled { get; }
}
