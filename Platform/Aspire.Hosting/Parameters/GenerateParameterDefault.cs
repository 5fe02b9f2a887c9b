using Aspire.Hosting.Publishing;

namespace Aspire.Hosting.ApplicationModel;

/// <summary>A value made at random, as for a password.</summary>
public sealed class GenerateParameterDefault : ParameterDefault
{
    /// <summary>Number of characters, at least the sum of the smallest numbers of each kind.</summary>
    public int MinLength { get; set; } = 22;

    /// <summary>True for lower-case letters.</summary>
    public bool Lower { get; set; } = true;

    /// <summary>True for upper-case letters.</summary>
    public bool Upper { get; set; } = true;

    /// <summary>True for digits.</summary>
    public bool Numeric { get; set; } = true;

    /// <summary>True for other characters: <c>-_.{}~()*+!</c>.</summary>
    public bool Special { get; set; } = true;

    /// <summary>Smallest number of lower-case letters.</summary>
    public int MinLower { get; set; }

    /// <summary>Smallest number of upper-case letters.</summary>
    public int MinUpper { get; set; }

    /// <summary>Smallest number of digits.</summary>
    public int MinNumeric { get; set; }

    /// <summary>Smallest number of other characters.</summary>
    public int MinSpecial { get; set; }

    /// <inheritdoc />
    public override string GetDefaultValue() => RandomText.Generate(
        MinLength, ("abcdefghjkmnpqrstuvwxyz", Lower, MinLower), ("ABCDEFGHJKMNPQRSTUVWXYZ", Upper, MinUpper), ("0123456789", Numeric, MinNumeric), ("-_.{}~()*+!", Special, MinSpecial));

    /// <inheritdoc />
    public override void WriteToManifest(ManifestPublishingContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var writer = context.Writer;
        writer.WriteStartObject("generate");
        writer.WriteNumber("minLength", MinLength);
        foreach (var (name, isUsed) in new[] { ("lower", Lower), ("upper", Upper), ("numeric", Numeric), ("special", Special) })
        {
            if (!isUsed)
            {
                writer.WriteBoolean(name, false);
            }
        }

        foreach (var (name, count) in new[] { ("minLower", MinLower), ("minUpper", MinUpper), ("minNumeric", MinNumeric), ("minSpecial", MinSpecial) })
        {
            if (count > 0)
            {
                writer.WriteNumber(name, count);
            }
        }

        writer.WriteEndObject();
    }
}
