package dev.segue.adapters.ledger;

import dev.segue.adapters.ledger.projection.EventNaming;
import dev.segue.adapters.ledger.projection.ProjectionConfiguration;
import dev.segue.adapters.ledger.projection.RoutingSubscriber;
import dev.segue.adapters.ledger.upcast.Upcasters;
import dev.segue.application.port.Invitations;
import dev.segue.application.port.Ledger;
import dev.segue.application.port.People;
import dev.segue.application.port.Settings;
import javax.sql.DataSource;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.axonframework.updates.configuration.UsagePropertyProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.support.BeanDefinitionRegistryPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.DefaultTransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Wires the ledger to Axon and to a database. Import it before Axon's auto-configuration, which
 * backs off for these beans: each replaces a default that is wrong here, mostly in silence.
 */
@Configuration(proxyBeanMethods = false)
@Import(ProjectionConfiguration.class)
public class LedgerConfiguration {

    /**
     * What each pooled PostgreSQL connection must run first: no transaction may hold the order lock
     * for longer than 15 seconds.
     */
    public static final String POSTGRES_CONNECTION_INIT =
            "SET statement_timeout = '15s'; SET idle_in_transaction_session_timeout = '15s'";

    /** What a PostgreSQL URL must carry: fast batches, and no personal data in error messages. */
    public static final String POSTGRES_URL_SETTINGS =
            "reWriteBatchedInserts=true&logServerErrorDetail=false";

    /** What an H2 file URL must carry: durable commits, patience, and an orderly shutdown. */
    public static final String H2_URL_SETTINGS =
            ";WRITE_DELAY=0;LOCK_TIMEOUT=15000;DB_CLOSE_ON_EXIT=FALSE";

    private static final int READ_BATCH = 1_000;
    private static final String UPDATE_CHECKER = "updateChecker";

    @Bean
    CheckedDatabase checkedDatabase(DataSource source) {
        return CheckedDatabase.check(source);
    }

    /** Axon's own choice on Boot 4 is to have no transactions at all. */
    @Bean
    TransactionManager axonTransactionManager(PlatformTransactionManager transactions) {
        return new SpringTransactionManager(transactions, readCommitted());
    }

    /** Under a stricter isolation a writer would not see what was committed before its lock. */
    private static DefaultTransactionDefinition readCommitted() {
        var definition = new DefaultTransactionDefinition();
        definition.setIsolationLevel(TransactionDefinition.ISOLATION_READ_COMMITTED);
        return definition;
    }

    @Bean
    @Primary
    Serializer tokenSerializer() {
        return TokenSerializer.create();
    }

    /** Axon finds it by this name alone. */
    @Bean
    Serializer eventSerializer() {
        return new EventSerializer();
    }

    @Bean
    EventUpcaster eventUpcasters() {
        return Upcasters.chain();
    }

    /** Without a resolver for it, a lost race on PostgreSQL would look like a broken database. */
    @Bean
    EventStorageEngine eventStorageEngine(
            CheckedDatabase database,
            TransactionManager transactions,
            @Qualifier("eventSerializer") Serializer eventSerializer,
            EventUpcaster eventUpcasters) {
        return JdbcEventStorageEngine.builder()
                .connectionProvider(new SpringDataSourceConnectionProvider(database.source()))
                .transactionManager(transactions)
                .eventSerializer(eventSerializer)
                .snapshotSerializer(eventSerializer)
                .upcasterChain(eventUpcasters)
                .persistenceExceptionResolver(DatabaseFailure::isDuplicate)
                .batchSize(READ_BATCH)
                .finalAggregateBatchPredicate(batch -> batch.size() < READ_BATCH)
                .build();
    }

    @Bean(destroyMethod = "shutDown")
    EmbeddedEventStore eventStore(EventStorageEngine engine, CheckedDatabase database) {
        EmbeddedEventStore store = EmbeddedEventStore.builder().storageEngine(engine).build();
        store.subscribe(new RoutingSubscriber(database.jdbc()));
        return store;
    }

    @Bean
    GroupCommitter groupCommitter(
            EventStore store, TransactionManager transactions, CheckedDatabase database) {
        return new GroupCommitter(new AppendTransaction(store, transactions, database.jdbc()));
    }

    @Bean
    Ledger ledger(EventStore store, GroupCommitter committer, CheckedDatabase database) {
        return new AxonLedger(store, committer, database.jdbc());
    }

    @Bean
    People people(CheckedDatabase database, PlatformTransactionManager transactions) {
        return new JdbcPeople(
                database.jdbc(), new PeopleWriter(database.jdbc(), ofItsOwn(transactions)));
    }

    @Bean
    EscrowVault escrowVault(CheckedDatabase database, PlatformTransactionManager transactions) {
        return new EscrowVault(database, ofItsOwn(transactions));
    }

    private static TransactionTemplate ofItsOwn(PlatformTransactionManager transactions) {
        var template = new TransactionTemplate(transactions, readCommitted());
        template.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        return template;
    }

    @Bean
    Invitations invitations(CheckedDatabase database) {
        return new JdbcInvitations(database.jdbc());
    }

    @Bean
    Settings settings(CheckedDatabase database) {
        return new JdbcSettings(database.jdbc());
    }

    @Bean
    EventNaming eventNaming() {
        return EventNames::of;
    }

    /** Axon would otherwise send usage data home. */
    @Bean
    @Primary
    UsagePropertyProvider usagePropertyProvider() {
        return new NoUsageReports();
    }

    /** Even when told to be silent, it would write a machine id into the user's home. */
    @Bean
    static BeanDefinitionRegistryPostProcessor noUpdateChecker() {
        return beans -> {
            if (beans.containsBeanDefinition(UPDATE_CHECKER)) {
                beans.removeBeanDefinition(UPDATE_CHECKER);
            }
        };
    }
}
