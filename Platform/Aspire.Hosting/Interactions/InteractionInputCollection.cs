using System.Collections;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Aspire.Hosting;

/// <summary>Inputs in order, each also found by its name, whatever the case of its letters.</summary>
public sealed class InteractionInputCollection : IReadOnlyList<InteractionInput>
{
    private readonly InteractionInput[] _inputs;
    private readonly Dictionary<string, InteractionInput> _byName = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Creates a collection.</summary>
    /// <param name="inputs">The inputs.</param>
    /// <exception cref="InvalidOperationException">Two have the same name.</exception>
    public InteractionInputCollection(IReadOnlyList<InteractionInput> inputs)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        _inputs = [.. inputs];
        foreach (var input in _inputs)
        {
            if (!_byName.TryAdd(input.Name, input))
            {
                throw new InvalidOperationException($"Two inputs are named '{input.Name}': give each a name of its own.");
            }
        }
    }

    /// <summary>Number of inputs.</summary>
    public int Count => _inputs.Length;

    /// <summary>The names.</summary>
    public IEnumerable<string> Names => _byName.Keys;

    /// <summary>An input by its place.</summary>
    public InteractionInput this[int index] => _inputs[index];

    /// <summary>An input by its name.</summary>
    /// <exception cref="KeyNotFoundException">There is none.</exception>
    public InteractionInput this[string name] => TryGetByName(name, out var input) ? input : throw new KeyNotFoundException($"There is no input '{name}'.");

    /// <summary>Finds an input by its name.</summary>
    /// <param name="name">The name.</param>
    /// <param name="input">The input.</param>
    public bool TryGetByName(string name, [NotNullWhen(true)] out InteractionInput? input) => _byName.TryGetValue(name, out input);

    /// <summary>True where an input has the name.</summary>
    public bool ContainsName(string name) => _byName.ContainsKey(name);

    /// <summary>The value of an input; null where it has none.</summary>
    /// <exception cref="KeyNotFoundException">There is no such input.</exception>
    public string? GetString(string name) => this[name].Value;

    /// <summary>The value of an input, yes or no.</summary>
    /// <exception cref="KeyNotFoundException">There is no such input.</exception>
    /// <exception cref="InvalidOperationException">It has no value.</exception>
    /// <exception cref="FormatException">Its value is neither <c>true</c> nor <c>false</c>.</exception>
    public bool GetBoolean(string name) => bool.Parse(Given(name));

    /// <summary>The value of an input, a whole number.</summary>
    /// <exception cref="KeyNotFoundException">There is no such input.</exception>
    /// <exception cref="InvalidOperationException">It has no value.</exception>
    /// <exception cref="FormatException">Its value is no whole number.</exception>
    /// <exception cref="OverflowException">Its value has more than 32 bits.</exception>
    public int GetInt32(string name) => int.Parse(Given(name), CultureInfo.InvariantCulture);

    /// <summary>The value of an input, a number.</summary>
    /// <exception cref="KeyNotFoundException">There is no such input.</exception>
    /// <exception cref="InvalidOperationException">It has no value.</exception>
    /// <exception cref="FormatException">Its value is no number.</exception>
    public double GetDouble(string name) => double.Parse(Given(name), CultureInfo.InvariantCulture);

    /// <summary>The inputs in order.</summary>
    public InteractionInput[] ToArray() => [.. _inputs];

    /// <inheritdoc />
    public IEnumerator<InteractionInput> GetEnumerator() => ((IEnumerable<InteractionInput>)_inputs).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private string Given(string name) => this[name].Value is { Length: > 0 } value ? value : throw new InvalidOperationException($"Input '{name}' has no value.");
}
