namespace Aspire.Hosting;

/// <summary>What was entered into a dialog, and what is wrong with it.</summary>
public sealed class InputsDialogValidationContext
{
    private readonly Dictionary<string, List<string>> _errors = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The inputs with what was entered.</summary>
    public required InteractionInputCollection Inputs { get; init; }

    /// <summary>Cancelled when nobody waits for the outcome any more.</summary>
    public required CancellationToken CancellationToken { get; init; }

    /// <summary>Services of the application.</summary>
    public required IServiceProvider Services { get; init; }

    /// <summary>The errors by the names of the inputs.</summary>
    internal IReadOnlyDictionary<string, IReadOnlyList<string>> Errors => _errors.ToDictionary(e => e.Key, IReadOnlyList<string> (e) => [.. e.Value], _errors.Comparer);

    /// <summary>Tells what is wrong with an input.</summary>
    /// <param name="input">The input.</param>
    /// <param name="errorMessage">What is wrong, for whoever entered it.</param>
    public void AddValidationError(InteractionInput input, string errorMessage)
    {
        ArgumentNullException.ThrowIfNull(input);
        ArgumentException.ThrowIfNullOrEmpty(errorMessage);
        if (!_errors.TryGetValue(input.Name, out var errors))
        {
            _errors[input.Name] = errors = [];
        }

        errors.Add(errorMessage);
    }

    /// <summary>Tells what is wrong with an input.</summary>
    /// <param name="inputName">Name of the input.</param>
    /// <param name="errorMessage">What is wrong, for whoever entered it.</param>
    /// <exception cref="KeyNotFoundException">There is no such input.</exception>
    public void AddValidationError(string inputName, string errorMessage) => AddValidationError(Inputs[inputName], errorMessage);
}
