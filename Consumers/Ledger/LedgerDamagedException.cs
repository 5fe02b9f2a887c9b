namespace Streaming.Consumers.Ledger;

/// <summary>The ledger's file is no database, or a broken one; to try again does not mend it.</summary>
internal sealed class LedgerDamagedException(string file, Exception innerException) : Exception(
    $"The ledger {file} is damaged ({innerException.Message}): put a copy of it back, or delete it to read all orders again.", innerException);
