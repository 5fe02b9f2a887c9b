using Streaming.Avro.Resolution;
using Streaming.Avro.Schemas;

namespace Streaming.Avro.Tests.Resolution;

/// <summary>Pairs of readers and writers by which Avro's implementations and schema registries are checked.</summary>
public class CompatibilityTableTests
{
    private const string EnumAb = """{"type":"enum","name":"E","symbols":["A","B"]}""";
    private const string EnumAbc = """{"type":"enum","name":"E","symbols":["A","B","C"]}""";
    private const string EnumBc = """{"type":"enum","name":"E","symbols":["B","C"]}""";
    private const string EnumAbDefault = """{"type":"enum","name":"E","symbols":["A","B"],"default":"A"}""";
    private const string OtherEnum = """{"type":"enum","name":"F","symbols":["A","B"]}""";
    private const string Fixed4 = """{"type":"fixed","name":"X","size":4}""";
    private const string Fixed8 = """{"type":"fixed","name":"X","size":8}""";
    private const string OtherFixed4 = """{"type":"fixed","name":"Y","size":4}""";
    private const string Empty = """{"type":"record","name":"R","fields":[]}""";
    private const string OtherEmpty = """{"type":"record","name":"S","fields":[]}""";
    private const string AliasedEmpty = """{"type":"record","name":"S","aliases":["R"],"fields":[]}""";
    private const string AInt = """{"type":"record","name":"R","fields":[{"name":"a","type":"int"}]}""";
    private const string ALong = """{"type":"record","name":"R","fields":[{"name":"a","type":"long"}]}""";
    private const string ADefault = """{"type":"record","name":"R","fields":[{"name":"a","type":"int","default":0}]}""";
    private const string AIntBInt = """{"type":"record","name":"R","fields":[{"name":"a","type":"int"},{"name":"b","type":"int"}]}""";
    private const string AIntBDefault = """{"type":"record","name":"R","fields":[{"name":"a","type":"int"},{"name":"b","type":"int","default":0}]}""";
    private const string BAliasA = """{"type":"record","name":"R","fields":[{"name":"b","type":"int","aliases":["a"]}]}""";
    private const string Nested = """{"type":"record","name":"N","fields":[{"name":"r","type":{"type":"record","name":"R","fields":[{"name":"a","type":"int"}]}}]}""";
    private const string NestedOptional = """{"type":"record","name":"N","fields":[{"name":"r","type":["null",{"type":"record","name":"R","fields":[{"name":"a","type":"int"}]}],"default":null}]}""";
    private const string IntList = """{"type":"record","name":"L","fields":[{"name":"head","type":"int"},{"name":"tail","type":["null","L"],"default":null}]}""";
    private const string LongList = """{"type":"record","name":"L","fields":[{"name":"head","type":"long"},{"name":"tail","type":["null","L"],"default":null}]}""";

    [Theory]
    [InlineData("\"boolean\"", "\"boolean\"")]
    [InlineData("\"long\"", "\"int\"")]
    [InlineData("\"float\"", "\"int\"")]
    [InlineData("\"float\"", "\"long\"")]
    [InlineData("\"double\"", "\"int\"")]
    [InlineData("\"double\"", "\"long\"")]
    [InlineData("\"double\"", "\"float\"")]
    [InlineData("\"string\"", "\"bytes\"")]
    [InlineData("\"bytes\"", "\"string\"")]
    [InlineData("""{"type":"array","items":"long"}""", """{"type":"array","items":"int"}""")]
    [InlineData("""{"type":"map","values":"long"}""", """{"type":"map","values":"int"}""")]
    [InlineData("""["int","string"]""", """["string","int"]""")]
    [InlineData("""["int","string"]""", "[]")]
    [InlineData("[]", "[]")]
    [InlineData("""["long"]""", """["int"]""")]
    [InlineData("""["float"]""", """["int","long"]""")]
    [InlineData("""["double"]""", """["int","float"]""")]
    [InlineData("""["null","double"]""", "\"long\"")]
    [InlineData("\"int\"", """["int"]""")]
    [InlineData("""["int"]""", "\"int\"")]
    [InlineData("\"double\"", """["int","float"]""")]
    [InlineData("""["bytes"]""", """["string"]""")]
    [InlineData("""["string"]""", """["bytes"]""")]
    [InlineData(EnumAb, EnumAb)]
    [InlineData(EnumAbc, EnumAb)]
    [InlineData(EnumAbDefault, EnumAbc)]
    [InlineData(Fixed4, Fixed4)]
    [InlineData(Empty, AInt)]
    [InlineData(AInt, AIntBInt)]
    [InlineData(ALong, AInt)]
    [InlineData(ADefault, Empty)]
    [InlineData(AIntBDefault, AInt)]
    [InlineData(BAliasA, AInt)]
    [InlineData(AliasedEmpty, Empty)]
    [InlineData(NestedOptional, Nested)]
    [InlineData(IntList, IntList)]
    [InlineData(LongList, IntList)]
    public void A_reader_understands_a_writer(string reader, string writer) =>
        Assert.Empty(SchemaResolution.Plan(AvroSchema.Parse(writer), AvroSchema.Parse(reader)).Mismatches);

    [Theory]
    [InlineData("\"null\"", "\"int\"", "TypeMismatch at null")]
    [InlineData("\"boolean\"", "\"int\"", "TypeMismatch at boolean")]
    [InlineData("\"int\"", "\"null\"", "TypeMismatch at int")]
    [InlineData("\"int\"", "\"boolean\"", "TypeMismatch at int")]
    [InlineData("\"int\"", "\"long\"", "TypeMismatch at int")]
    [InlineData("\"int\"", "\"float\"", "TypeMismatch at int")]
    [InlineData("\"int\"", "\"double\"", "TypeMismatch at int")]
    [InlineData("\"long\"", "\"float\"", "TypeMismatch at long")]
    [InlineData("\"long\"", "\"double\"", "TypeMismatch at long")]
    [InlineData("\"float\"", "\"double\"", "TypeMismatch at float")]
    [InlineData("\"string\"", "\"int\"", "TypeMismatch at string")]
    [InlineData("\"string\"", Fixed4, "TypeMismatch at string")]
    [InlineData("\"bytes\"", Fixed4, "TypeMismatch at bytes")]
    [InlineData(Fixed4, "\"bytes\"", "TypeMismatch at X")]
    [InlineData("""{"type":"array","items":"int"}""", """{"type":"array","items":"long"}""", "TypeMismatch at array of int[]")]
    [InlineData("""{"type":"map","values":"int"}""", """{"type":"map","values":"long"}""", "TypeMismatch at map of int{}")]
    [InlineData("""{"type":"map","values":"int"}""", """{"type":"array","items":"int"}""", "TypeMismatch at map of int")]
    [InlineData(EnumAb, "\"int\"", "TypeMismatch at E")]
    [InlineData("\"int\"", EnumAb, "TypeMismatch at int")]
    [InlineData(AInt, EnumAb, "TypeMismatch at R")]
    [InlineData(AInt, """{"type":"map","values":"int"}""", "TypeMismatch at R")]
    [InlineData("\"string\"", """["string","int"]""", "TypeMismatch at string")]
    [InlineData("\"float\"", """["int","long","float","double"]""", "TypeMismatch at float")]
    [InlineData("""["int"]""", """["int","string"]""", "MissingUnionBranch at union of int")]
    [InlineData("""["string"]""", """["int","string"]""", "MissingUnionBranch at union of string")]
    [InlineData("""["int","null"]""", """["long","string"]""", "MissingUnionBranch at union of int | null; MissingUnionBranch at union of int | null")]
    [InlineData("""["string"]""", "\"boolean\"", "MissingUnionBranch at union of string")]
    [InlineData(EnumAb, EnumAbc, "MissingEnumSymbols at E")]
    [InlineData(EnumBc, EnumAbc, "MissingEnumSymbols at E")]
    [InlineData(EnumAb, OtherEnum, "NameMismatch at E")]
    [InlineData(Fixed4, OtherFixed4, "NameMismatch at X")]
    [InlineData(Fixed4, Fixed8, "FixedSizeMismatch at X")]
    [InlineData(Empty, OtherEmpty, "NameMismatch at R")]
    [InlineData(Empty, AliasedEmpty, "NameMismatch at R")]
    [InlineData(AInt, ALong, "TypeMismatch at R.a")]
    [InlineData(AIntBInt, AInt, "ReaderFieldMissingDefaultValue at R.b")]
    [InlineData(AIntBInt, Empty, "ReaderFieldMissingDefaultValue at R.a; ReaderFieldMissingDefaultValue at R.b")]
    [InlineData(AInt, BAliasA, "ReaderFieldMissingDefaultValue at R.a")]
    [InlineData(IntList, LongList, "TypeMismatch at L.head")]
    [InlineData(Nested, NestedOptional, "TypeMismatch at N.r")]
    public void A_reader_names_all_that_it_does_not_understand(string reader, string writer, string expected) => Assert.Equal(
        expected,
        string.Join("; ", SchemaResolution.Plan(AvroSchema.Parse(writer), AvroSchema.Parse(reader)).Mismatches.Select(mismatch => $"{mismatch.Kind} at {mismatch.Path}")));
}
