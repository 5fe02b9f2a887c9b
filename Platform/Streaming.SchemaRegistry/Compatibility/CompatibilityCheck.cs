using System.Globalization;
using Streaming.Avro.Resolution;
using Streaming.Avro.Schemas;
using Streaming.SchemaRegistry.Subjects;

namespace Streaming.SchemaRegistry.Compatibility;

/// <summary>Compares a schema with the versions before it, by the rules readers go by.</summary>
internal static class CompatibilityCheck
{
    /// <exception cref="RegistryException">The schema is not compatible; the message names every reason.</exception>
    public static void Require(AvroSchema schema, IReadOnlyList<SchemaVersion> versions, CompatibilityLevel level, string subject)
    {
        var reasons = Compare(schema, versions, level);
        if (reasons.Count > 0)
        {
            throw RegistryException.Incompatible(
                $"Schema being registered is incompatible with an earlier schema for subject \"{subject}\", details: [{string.Join(", ", reasons)}]");
        }
    }

    /// <summary>All reasons why a schema is not compatible with the versions that the level asks for, in the form that registries give them.</summary>
    public static IReadOnlyList<string> Compare(AvroSchema schema, IReadOnlyList<SchemaVersion> versions, CompatibilityLevel level)
    {
        var transitive = level is CompatibilityLevel.BackwardTransitive or CompatibilityLevel.ForwardTransitive or CompatibilityLevel.FullTransitive;
        var compared = transitive ? versions.Reverse() : versions.TakeLast(1);
        List<string> reasons = [.. compared.SelectMany(version => Reasons(schema, version, level))];
        return reasons.Count == 0 ? [] : [.. reasons, $"{{compatibility: '{CompatibilityLevels.Name(level)}'}}"];
    }

    private static IEnumerable<string> Reasons(AvroSchema schema, SchemaVersion version, CompatibilityLevel level)
    {
        var backward = level is not (CompatibilityLevel.None or CompatibilityLevel.Forward or CompatibilityLevel.ForwardTransitive);
        var forward = level is not (CompatibilityLevel.None or CompatibilityLevel.Backward or CompatibilityLevel.BackwardTransitive);
        List<string> reasons =
        [
            .. backward ? Mismatches(version.Schema, schema).Select(mismatch => Describe(mismatch, "the new schema cannot read the old one's data")) : [],
            .. forward ? Mismatches(schema, version.Schema).Select(mismatch => Describe(mismatch, "the old schema cannot read the new one's data")) : [],
        ];
        return reasons.Count == 0 ? [] : [.. reasons, string.Create(CultureInfo.InvariantCulture, $"{{oldSchemaVersion: {version.Version}}}")];
    }

    // Registries compare the structure only; what logical types mean is left to the clients.
    private static IEnumerable<SchemaMismatch> Mismatches(AvroSchema writer, AvroSchema reader) =>
        SchemaResolution.Plan(writer, reader).Mismatches.Where(mismatch => mismatch.Kind != MismatchKind.LogicalTypeMismatch);

    private static string Describe(SchemaMismatch mismatch, string direction) =>
        $"{{errorType:'{Name(mismatch.Kind)}', description:'{direction}: {mismatch.Message}', path:'{mismatch.Path}'}}";

    private static string Name(MismatchKind kind) => kind switch
    {
        MismatchKind.NameMismatch => "NAME_MISMATCH",
        MismatchKind.FixedSizeMismatch => "FIXED_SIZE_MISMATCH",
        MismatchKind.MissingEnumSymbols => "MISSING_ENUM_SYMBOLS",
        MismatchKind.ReaderFieldMissingDefaultValue => "READER_FIELD_MISSING_DEFAULT_VALUE",
        MismatchKind.MissingUnionBranch => "MISSING_UNION_BRANCH",
        _ => "TYPE_MISMATCH",
    };
}
