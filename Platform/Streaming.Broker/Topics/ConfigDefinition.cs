using System.Globalization;

namespace Streaming.Broker.Topics;

/// <summary>A setting of topics: Kafka's name, type, default, and what values are possible.</summary>
internal sealed record ConfigDefinition(string Name, ConfigType Type, string Default, string Documentation, double Min = double.MinValue, double Max = double.MaxValue, string[]? Choices = null)
{
    /// <summary>What is wrong with a value; null where it is possible.</summary>
    public string? Validate(string value)
    {
        if (Choices is not null)
        {
            var chosen = Type == ConfigType.List ? value.Split(',', StringSplitOptions.TrimEntries) : [value];
            return chosen.All(Choices.Contains) ? null : $"'{value}' is no value of {Name}: use {string.Join(", ", Choices)}.";
        }

        var parsed = Type switch
        {
            ConfigType.Int => int.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var i) ? i : null,
            ConfigType.Long => long.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var l) ? l : null,
            ConfigType.Double => double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var d) ? d : (double?)null,
            _ => 0,
        };
        return parsed is null ? $"'{value}' is no value of {Name}, which is a number."
            : parsed < Min || parsed > Max ? $"{value} is no value of {Name}: give {Min.ToString(CultureInfo.InvariantCulture)} to {Max.ToString(CultureInfo.InvariantCulture)}."
            : null;
    }
}
