using System.Globalization;

namespace Aspire.Hosting;

/// <summary>What is wrong with a value by the kind of its input alone; the words are for whoever entered it.</summary>
internal static class InputRules
{
    public static string? ErrorOf(InteractionInput input) => input.Value is not { Length: > 0 } value
        ? input.Required ? "Enter a value." : null
        : input.InputType switch
        {
            InputType.Text or InputType.SecretText when value.Length > MaxLength(input) => $"Enter at most {MaxLength(input)} characters; these are {value.Length}.",
            InputType.Choice when !input.AllowCustomChoice && input.Options?.Any(o => o.Key == value) == false => "Choose one of the values.",
            InputType.Boolean when !bool.TryParse(value, out _) => "Enter true or false.",
            InputType.Number when !double.TryParse(value, CultureInfo.InvariantCulture, out _) => "Enter a number.",
            _ => null,
        };

    public static int MaxLength(InteractionInput input) => input.MaxLength ?? InteractionInput.DefaultMaxLength;
}
